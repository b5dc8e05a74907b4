# shellcheck shell=bash
# Carries out the Dockerfile's build stage without Docker, so that the two cannot drift apart.

# build_stage DOCKERFILE: its instructions, one a line.
build_stage() {
  sed -n '/^FROM .* AS build$/,/^FROM /p' "$1" | grep -E '^(COPY|RUN) '
}

copy_into() {
  local target=$1 destination source
  shift
  destination=$target/${*: -1}
  for source in "${@:1:$#-1}"; do
    mkdir -p "$destination"
    if [[ -d $source ]]; then cp -R "$source/." "$destination"; else cp "$source" "$destination"; fi
  done
}

# publish_as_image FOLDER: FOLDER/source is the stage's work folder, and FOLDER/image its root.
publish_as_image() {
  local instruction words
  mkdir -p "$1/source"
  while read -r instruction; do
    printf '%s\n' "$instruction"
    case $instruction in
      COPY\ *) read -ra words <<<"${instruction#COPY }"; copy_into "$1/source" "${words[@]}" ;;
      RUN\ *) (cd "$1/source" && bash -euc "${instruction#RUN }") </dev/null ;;
    esac
  done < <(build_stage Dockerfile | sed "s# /\([a-z]\)# $1/image/\1#g")
  test -f "$1/image/app/Catalogue.Api.dll"
  test -d "$1/image/app/seed"
}
