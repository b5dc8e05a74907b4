# shellcheck shell=bash
# What the scripts of this folder share: counting checks, running the tests, closing with one line.

passed=0
failed=0
skipped=0
steps=()

# took NAME SECONDS: remembers a step for the table at the end.
took() {
  steps+=("$(printf '%6s s  %s' "$2" "$1")")
}

# check NAME COMMAND...: runs the command apart, with errors fatal to it, and counts whether it succeeded.
check() {
  local name=$1 code seconds started=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  set +e
  (set -euo pipefail; "$@") </dev/null
  code=$?
  set -e
  seconds=$((SECONDS - started))
  if [[ $code -eq 0 ]]; then
    passed=$((passed + 1))
    took "$name" "$seconds"
    printf -- '--- ok: %s (%ss)\n' "$name" "$seconds"
  else
    failed=$((failed + 1))
    took "$name (FAILED)" "$seconds"
    printf -- '--- FAILED: %s (code %s, %ss)\n' "$name" "$code" "$seconds"
  fi
  return 0
}

# attribute NAME LINE: the number in NAME="number".
attribute() {
  sed -n "s/.*[ ]$1=\"\([0-9]*\)\".*/\1/p" <<<"$2"
}

# add_test_counts FOLDER: adds up the counters of every .trx file (one a test assembly).
# What was not executed was skipped; what was executed and did not pass has failed.
add_test_counts() {
  local file counters total executed ok
  for file in "$1"/*.trx; do
    [[ -e $file ]] || continue
    counters=$(grep -o '<Counters [^>]*>' "$file" | head -n 1)
    total=$(attribute total "$counters")
    executed=$(attribute executed "$counters")
    ok=$(attribute passed "$counters")
    printf '%s of %s tests passed in %s\n' "$ok" "$total" "$(tested_assembly "$file")"
    passed=$((passed + ok))
    failed=$((failed + executed - ok))
    skipped=$((skipped + total - executed))
    counted=$((counted + total))
  done
}

tested_assembly() {
  grep -o 'codeBase="[^"]*"' "$1" | head -n 1 | sed 's/.*[\\/]//; s/"$//'
}

# readme_test FOLDER: runs the README's test command in a copy of the repository, as on a machine with only the .NET SDK:
# no other program in PATH, no PostgreSQL, no folder beside the repository.
readme_test() {
  local output=$1/output
  mkdir -p "$1/repository" "$1/bin"
  git ls-files -z --cached --others --exclude-standard \
    | tar --create --null --files-from=- --ignore-failed-read | tar --extract --directory "$1/repository"
  ln -s "$(command -v dotnet)" "$1/bin/dotnet"
  (
    cd "$1/repository"
    unset CI CATALOGUE_TESTS CATALOGUE_TEST_POSTGRES
    export PATH=$1/bin
    dotnet test 2>&1
  ) | tee "$output"
  if grep -E '\[xUnit|: (warning|error) ' "$output" || [[ $(grep -vcE '^  (Restored|[A-Za-z.]+ ->) ' "$output") -gt 100 ]]; then
    echo 'It prints more than progress and results.'
    return 1
  fi
}

# terminal_test FOLDER: runs a few tests in the copy that readme_test made, on a terminal, where MSBuild prints something else than into a file.
terminal_test() {
  (
    cd "$1/repository"
    unset CI CATALOGUE_TESTS CATALOGUE_TEST_POSTGRES
    TERM=xterm script --quiet --return --command \
      'stty cols 120 rows 40; dotnet test tests/Catalogue.Data.Tests --filter FullyQualifiedName~DayCount' "$1/terminal"
  ) >/dev/null
  grep -a 'Skipped: tests with real records.*To run them' "$1/terminal"
  grep -a 'Test summary: total: [1-9].* failed: 0' "$1/terminal"
}

# run_all_tests FOLDER: runs every test with every case, and counts the tests one by one. A check besides fails
# when the run broke (no test, an assembly that crashed) though no test failed.
run_all_tests() {
  local counted=0 failed_before=$failed code=0 started=$SECONDS
  printf '\n=== All tests pass (CATALOGUE_TESTS=all dotnet test)\n'
  mkdir -p "$1"
  CATALOGUE_TESTS=all dotnet test --logger trx --logger progress --results-directory "$1" </dev/null || code=$?
  took 'All tests' "$((SECONDS - started))"
  add_test_counts "$1"
  check "The test run is whole: $counted tests" test_run_is_whole "$code" "$counted" "$((failed - failed_before))" "$1"
}

# culture_tests: runs the tests of text, records and formats in cultures with another calendar and other letters.
# The tests named CultureTests fail when the culture was not taken over. Tests that start the program in their own process are left out,
# because it sets the culture of all threads; LocaleTests starts it as a process of its own.
culture_tests() {
  local locale project
  for locale in th_TH tr_TR; do
    echo "In $locale:"
    for project in Text Search Records Formats; do
      culture_test "$locale" "$project"
    done
    culture_test "$locale" Data --filter 'FullyQualifiedName~.Seeding|FullyQualifiedName~.Writing.Mer|FullyQualifiedName~.CultureTests'
    culture_test "$locale" Api --filter 'FullyQualifiedName~Catalogue.Api.Tests.Formats.'
  done
}

# culture_test LOCALE PROJECT OPTION...
culture_test() {
  LC_ALL=$1.UTF-8 TEST_CULTURE=${1/_/-} DOTNET_CLI_UI_LANGUAGE=en dotnet test "tests/Catalogue.$2.Tests" --no-build "${@:3}"
}

test_run_is_whole() {
  local code=$1 counted=$2 failures=$3 assemblies results
  assemblies=$(git ls-files 'tests/**/*.Tests.csproj' | wc -l)
  results=$(find "$4" -name '*.trx' | wc -l)
  [[ $counted -gt 0 ]] || { echo 'No test was run.'; return 1; }
  [[ $results -eq $assemblies ]] || { echo "$results of $assemblies test projects left results."; return 1; }
  [[ $code -eq 0 || $failures -gt 0 ]] || { echo "dotnet test ended with code $code and no failed test."; return 1; }
}

# Prints how long each step took and the closing line, and fails when anything did.
finish() {
  local line="$passed passed, $failed failed"
  printf '\n'
  printf '%s\n' "${steps[@]}"
  printf '%6s s  altogether\n' "$SECONDS"
  [[ $skipped -eq 0 ]] || line+=", $skipped skipped"
  printf '\n%s\n' "$line"
  [[ $failed -eq 0 ]]
}
