# shellcheck shell=bash
# Checks the committed OpenAPI document, makes clients from it as docs/api.md says, and asks the running program with them.

# lint_document FOLDER: no error and no warning of redocly and of Spectral.
lint_document() {
  mkdir -p "$1"
  cp .ci/openapi/package*.json "$1"
  npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
  REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
    "$1/node_modules/.bin/redocly" lint --config .ci/openapi/redocly.yaml --format stylish openapi.json
  "$1/node_modules/.bin/spectral" lint --ruleset .ci/openapi/spectral.yaml --fail-severity hint openapi.json
}

# csharp_client FOLDER BASE_URL: what is generated goes into the folder.
csharp_client() {
  mkdir -p "$1"
  dotnet nswag openapi2csclient /input:openapi.json "/output:$1/CatalogueClient.cs" \
    /className:CatalogueClient /namespace:Catalogue.Client \
    /jsonLibrary:SystemTextJson /dateType:System.DateOnly /useBaseUrl:false /generateOptionalParameters:true \
    /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true
  dotnet run --project .ci/clients/csharp "--property:GeneratedClient=$1/CatalogueClient.cs" -- "$2"
}

# kiota_client FOLDER BASE_URL: what is generated goes into the folder. Kiota warns of every operation with more than one format that only
# the JSON schema gets a type; it may warn of nothing else.
kiota_client() {
  KIOTA_OFFLINE_ENABLED=true KIOTA_CLI_TELEMETRY_OPTOUT=1 dotnet kiota generate --language CSharp --openapi openapi.json --output "$1" \
    --class-name CatalogueClient --namespace-name Catalogue.Client --disable-validation-rules DivergentResponseSchema | tee "$1.log"
  if grep --extended-regexp '^(warn|fail|crit):' "$1.log"; then
    return 1
  fi
  dotnet run --project .ci/clients/kiota "--property:GeneratedClient=$1" -- "$2"
}

# typescript_client FOLDER BASE_URL: the client is copied next to what is generated.
typescript_client() {
  mkdir -p "$1"
  cp .ci/clients/typescript/* "$1"
  npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
  "$1/node_modules/.bin/openapi-typescript" openapi.json --output "$1/catalogue.d.ts"
  "$1/node_modules/.bin/tsc" --project "$1"
  node "$1/client.js" "$2"
}
