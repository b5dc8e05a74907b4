# shellcheck shell=bash
# Puts the program behind the nginx of docs/proxy.md, word for word but for the ports, and follows its links.

proxy=
proxy_url=

# start_proxied PROGRAM FOLDER: the program with the settings that the page gives, and nginx in front of it.
start_proxied() {
  local inner
  mkdir -p "$2"
  start_server "$1" "$2" TrustedProxies=127.0.0.1
  # shellcheck disable=SC2154 # start_server of .ci/server.sh sets it.
  inner=${server_url##*:}
  proxy_url=http://127.0.0.1:$(free_port)
  {
    printf 'daemon off; pid %s/nginx.pid; error_log stderr; events {}\nhttp {\naccess_log off;\n' "$2"
    printf 'client_body_temp_path %s; proxy_temp_path %s; fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;\n' "$2/a" "$2/b" "$2/c" "$2/d" "$2/e"
    sed -n "/^\`\`\`nginx\$/,/^\`\`\`\$/{/^\`\`\`/d;p}" docs/proxy.md | sed "s/listen 8080;/listen 127.0.0.1:${proxy_url##*:};/; s/127\.0\.0\.1:5080/127.0.0.1:$inner/"
    printf '}\n'
  } >"$2/nginx.conf"
  nginx -e stderr -p "$2" -c "$2/nginx.conf" >"$2/nginx.log" 2>&1 &
  proxy=$!
}

stop_proxy() {
  [[ -n $proxy ]] || return 0
  local pid=$proxy
  proxy=
  kill "$pid" 2>/dev/null || true
  wait "$pid" || true
}

# links_lead_on PATH: every link of the answer begins with the prefix and is answered through the proxy.
links_lead_on() {
  local links link
  links=$(curl --silent --fail "$proxy_url$1" | jq --raw-output '[.. | strings | select(startswith("/"))] | unique | .[0:12][]')
  [[ -n $links ]]
  while read -r link; do
    [[ $link == /catalogue/* ]] || { echo "$1 has the link $link"; return 1; }
    curl --silent --fail --location --output /dev/null "$proxy_url$link" || { echo "$link does not lead on"; return 1; }
  done <<<"$links"
}

# contains PATH TEXT [CURL_OPTION...]: the answer has the text.
contains() {
  local path=$1 text=$2
  shift 2
  curl --silent --fail --location "$@" "$proxy_url$path" | grep --fixed-strings -- "$text" >/dev/null || { echo "$path does not contain $text"; return 1; }
}

proxied_links() {
  links_lead_on /catalogue/
  links_lead_on '/catalogue/papers?perPage=2&facets=category,year'
  links_lead_on /catalogue/researchers/percy-liang
  contains /catalogue 'href="/catalogue/papers"' --header 'Accept: text/html'
  contains '/catalogue/papers?format=atom' "href=\"$proxy_url/catalogue/papers?"
  contains '/catalogue/papers?format=jsonld' "\"@id\":\"$proxy_url/catalogue/papers/"
  contains /catalogue/swagger 'swagger-ui'
  contains /catalogue/openapi.json '"servers":[{"url":"."}]'
  # A client cannot say where it is: the proxy overwrites what it sends.
  contains '/catalogue/papers?format=atom&perPage=1' "$proxy_url/catalogue/" --header 'X-Forwarded-Host: evil.example' --header 'X-Forwarded-Prefix: /evil'
}
