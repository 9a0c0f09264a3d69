/** Files of tests and what they are given, by folder and by file name: the default of the editor and of the command line. */
export const FIXTURE_GLOBS: readonly string[] = [
  '**/{[Tt]est,[Tt]ests,__tests__,tests[-_]*,[Ss]pec,[Ss]pecs,e2e,*[-_]e2e,cypress,testdata,test[-_]{data,utils,helpers},testing}/**',
  '**/{*[-_.][Tt]est,*[-_.][Tt]ests,*[a-z]Test,*[a-z]Tests,*.Specs}/**',
  '**/{[Ff]ixture,[Ff]ixtures,*[-_.][Ff]ixtures,__fixtures__,mocks,[Mm]ocks,*[-_.][Mm]ocks,__mocks__,stubs,snapshots,__snapshots__,cassettes,recordings,__recordings__}/**',
  '**/{test,tests,conftest}.*',
  '**/{*.,*_,*-,*.client,*.server,*.unit,*.browser,*.smoke}{test,tests,spec,specs}.*',
  '**/{test_*,test-*.{ts,js,mjs,cjs,tsx,jsx,py,sh},*.e2e.*,*[-_]e2e.*,*.cy.*,*.e2e-spec.*,*.stories.*,*.feature,*.bats}',
  '**/{*[A-Za-z0-9]Test,*[A-Za-z0-9]Tests,*[A-Za-z0-9]Spec,*[a-z0-9]Specs,*[a-z0-9]IT,Test[A-Z]*}.{java,kt,kts,scala,groovy,cs,fs,vb,php,swift,m,mm,dart,hs,cls,pas,cpp,cc}',
  '**/{fixtures.*,*.fixture.*,*.fixtures.*,*_fixture.*,*_fixtures.*,mock_*,*{[Ff]ake,[Dd]ummy,[Mm]ock,[Ss]ample}{Data,_data,-data,_docs}.*,*_mock.*,*_mocks.*,*.mock.*,*.mocks.*,Mock[A-Z]*.*}',
  '**/*.{snap,ambr}',
];
