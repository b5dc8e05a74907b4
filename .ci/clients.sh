# shellcheck shell=bash
# Makes clients from the committed OpenAPI document, as docs/api.md says, and asks the running program with them.

# whole_answers FILE: the document for clients that never ask for "fields".
whole_answers() {
  jq '.paths[].get.responses["200"].content["application/json"].schema |= (.anyOf[0] // .)' openapi.json >"$1"
}

# csharp_client FOLDER BASE_URL: what is generated goes into the folder.
csharp_client() {
  mkdir -p "$1"
  whole_answers "$1/whole.json"
  dotnet nswag openapi2csclient "/input:$1/whole.json" "/output:$1/CatalogueClient.cs" \
    /className:CatalogueClient /namespace:Catalogue.Client \
    /jsonLibrary:SystemTextJson /dateType:System.DateOnly /useBaseUrl:false /generateOptionalParameters:true \
    /generateNullableReferenceTypes:true /generateOptionalPropertiesAsNullable:true
  dotnet run --project .ci/clients/csharp "--property:GeneratedClient=$1/CatalogueClient.cs" -- "$2"
}

# typescript_client FOLDER BASE_URL: the client is copied next to what is generated.
typescript_client() {
  mkdir -p "$1"
  cp .ci/clients/typescript/* "$1"
  whole_answers "$1/whole.json"
  npm ci --prefix "$1" --ignore-scripts --no-audit --no-fund
  "$1/node_modules/.bin/openapi-typescript" "$1/whole.json" --output "$1/catalogue.d.ts"
  "$1/node_modules/.bin/tsc" --project "$1"
  node "$1/client.js" "$2"
}
