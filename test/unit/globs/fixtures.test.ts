import { expect, it } from 'vitest';
import { FIXTURE_GLOBS, matcher } from '../../../src/globs';

const isFixture = matcher(FIXTURE_GLOBS);

it.each([
  'test/a.py',
  'src/__tests__/a.ts',
  'Acme.Tests/Chat.cs',
  'src/androidTest/A.kt',
  'e2e/a.ts',
  'cypress/support/a.js',
  'spec/models/a.rb',
  '__mocks__/a.ts',
  'integration-tests/a.go',
  'src/a.test.tsx',
  'src/a.spec.mts',
  'a_test.go',
  'a_spec.rb',
  'test_a.py',
  'conftest.py',
  'app/tests.py',
  'src/ChatTest.java',
  'src/ChatTests.swift',
  'src/ChatSpec.scala',
  'src/ChatIT.java',
  'Acme.Specs/Chat.cs',
  'src/ChatSpecs.fs',
  'a.cy.ts',
  'a.e2e-spec.ts',
  'fixtures.yml',
  'chat.mock.ts',
  'a/b.snap',
  'src/server/test-utils/factory.ts',
  'test_helpers/a.rb',
  'src/filter.clienttest.ts',
  'src/api.servertest.tsx',
  'scripts/test-fixtures/a.json',
  'src/api_mocks/a.ts',
  'tests_live/a.py',
  'src/local-e2e/helpers.ts',
  'scripts/checkout_e2e.py',
  'config/test-config.ts',
])('is of a test: %s', (path) => {
  expect(isFixture(path)).toBe(true);
});

it.each([
  'src/a.py',
  'latest/a.py',
  'testsuite/a.py',
  'src/note2e/a.ts',
  'src/fastest-route.ts',
  'docs/test-drive.md',
  'src/Specs.Reader/Chat.cs',
  'contest/a.py',
  'src/attest.go',
  'src/Latest.java',
  'src/Contest.kt',
  'src/Inspect.cs',
  'testimonials/a.ts',
  'src/special.ts',
  'src/unit.py',
  'src/specs_reader.py',
  'hammock/a.js',
  'src/Edit.java',
  'src/latest-utils/a.ts',
  'src/app.latest.ts',
  'src/clienttest.ts',
  'smocks/a.ts',
])('is not: %s', (path) => {
  expect(isFixture(path)).toBe(false);
});
