import { describe, expect, it } from 'vitest';
import { awsBedrock } from '../../../src/platforms/aws-bedrock';
import { hostOf } from '../../../src/recognition/ids/id-hosts';
import { isModelShaped } from '../../../src/recognition/ids/id-shape';

const { profiles = [], vendorSegments = [] } = awsBedrock;

describe('a model of Bedrock that nobody knows', () => {
  it.each(profiles)('is one behind the profile %s', (profile) => {
    const id = `${profile}.anthropic.claude-nova-9-v1:0`;
    expect(isModelShaped(id)).toBe(true);
    expect(hostOf(id)).toBe('aws-bedrock');
  });

  it.each(vendorSegments)('is one without a profile, behind %s', (vendor) => {
    expect(isModelShaped(`${vendor}.claude-nova-9-v1:0`)).toBe(true);
    expect(hostOf(`${vendor}.claude-nova-9-v1:0`)).toBe('aws-bedrock');
  });

  it('is told by its ARN', () => {
    expect(hostOf('arn:aws:bedrock:eu-west-1::foundation-model/acme.model-1')).toBe('aws-bedrock');
  });

  it.each(['mars', 'my', 'usa', 'us-go', 'us-gov.us'])('is none behind %s, which is no profile', (profile) => {
    expect(isModelShaped(`${profile}.anthropic.claude-nova-9-v1:0`)).toBe(false);
    expect(hostOf(`${profile}.anthropic.claude-nova-9-v1:0`)).toBeUndefined();
  });

  it.each(['acme.claude-nova-9', 'us.acme.claude-nova-9', 'xus.anthropic.claude-nova-9', 'us.anthropic'])(
    'is not %s',
    (text) => {
      expect(hostOf(text)).toBeUndefined();
    },
  );
});
