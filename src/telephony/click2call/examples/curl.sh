#!/usr/bin/env bash
set -euo pipefail

APPLICATION_KEY='{{applicationKey}}'
APPLICATION_SECRET='{{applicationSecret}}'
CONSUMER_KEY='{{consumerKey}}'
API='{{api}}'
URL="$API{{path}}"
BODY='{"calledNumber":"{{calledNumber}}"}'

TIMESTAMP=$(curl --fail --silent --show-error "$API/auth/time")
SIGNED="$APPLICATION_SECRET+$CONSUMER_KEY+POST+$URL+$BODY+$TIMESTAMP"
SIGNATURE='$1$'$(printf '%s' "$SIGNED" | openssl dgst -sha1 -r | cut -d ' ' -f 1)

ANSWER=$(curl --silent --show-error --write-out '\n%{http_code}' --request POST "$URL" \
  --header 'Content-Type: application/json' \
  --header "X-Ovh-Application: $APPLICATION_KEY" \
  --header "X-Ovh-Consumer: $CONSUMER_KEY" \
  --header "X-Ovh-Timestamp: $TIMESTAMP" \
  --header "X-Ovh-Signature: $SIGNATURE" \
  --data "$BODY")

printf '%s\n' "${ANSWER%$'\n'*}"
[ "${ANSWER##*$'\n'}" -lt 400 ]
