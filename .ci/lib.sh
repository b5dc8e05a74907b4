# shellcheck shell=bash
# What the scripts of this folder share: counting checks, running the tests, closing with one line.

passed=0
failed=0
skipped=0

# check NAME COMMAND...: runs the command apart, with errors fatal to it, and counts whether it succeeded.
check() {
  local name=$1 code started=$SECONDS
  shift
  printf '\n=== %s\n' "$name"
  set +e
  (set -euo pipefail; "$@") </dev/null
  code=$?
  set -e
  if [[ $code -eq 0 ]]; then
    passed=$((passed + 1))
    printf -- '--- ok: %s (%ss)\n' "$name" "$((SECONDS - started))"
  else
    failed=$((failed + 1))
    printf -- '--- FAILED: %s (code %s, %ss)\n' "$name" "$code" "$((SECONDS - started))"
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

# run_tests FOLDER: the README's test command. The tests are counted one by one; the command is a check besides,
# which fails when the run broke (no test, an assembly that crashed) though no test failed.
run_tests() {
  local counted=0 failed_before=$failed code=0
  printf '\n=== The tests pass (dotnet test)\n'
  mkdir -p "$1"
  dotnet test --logger trx --results-directory "$1" </dev/null || code=$?
  add_test_counts "$1"
  check "The test run is whole: $counted tests" test_run_is_whole "$code" "$counted" "$((failed - failed_before))" "$1"
}

test_run_is_whole() {
  local code=$1 counted=$2 failures=$3 assemblies results
  assemblies=$(git ls-files 'tests/**/*.Tests.csproj' | wc -l)
  results=$(find "$4" -name '*.trx' | wc -l)
  [[ $counted -gt 0 ]] || { echo 'No test was run.'; return 1; }
  [[ $results -eq $assemblies ]] || { echo "$results of $assemblies test projects left results."; return 1; }
  [[ $code -eq 0 || $failures -gt 0 ]] || { echo "dotnet test ended with code $code and no failed test."; return 1; }
}

# Prints the closing line, and fails when anything did.
finish() {
  local line="$passed passed, $failed failed"
  [[ $skipped -eq 0 ]] || line+=", $skipped skipped"
  printf '\n%s\n' "$line"
  [[ $failed -eq 0 ]]
}
