import { definePlatform } from './platform';

export const gitlabDuo = definePlatform({
  id: 'gitlab-duo',
  name: 'GitLab Duo',
  resells: true,
});
