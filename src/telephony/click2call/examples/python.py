import hashlib
import json
import sys
import urllib.error
import urllib.request

APPLICATION_KEY = "{{applicationKey}}"
APPLICATION_SECRET = "{{applicationSecret}}"
CONSUMER_KEY = "{{consumerKey}}"
API = "{{api}}"
URL = API + "{{path}}"


def call(called_number):
    body = json.dumps({"calledNumber": called_number})
    with urllib.request.urlopen(API + "/auth/time") as answer:
        timestamp = answer.read().decode()
    signed = "+".join([APPLICATION_SECRET, CONSUMER_KEY, "POST", URL, body, timestamp])
    headers = {
        "Content-Type": "application/json",
        "X-Ovh-Application": APPLICATION_KEY,
        "X-Ovh-Consumer": CONSUMER_KEY,
        "X-Ovh-Timestamp": timestamp,
        "X-Ovh-Signature": "$1$" + hashlib.sha1(signed.encode()).hexdigest(),
    }
    request = urllib.request.Request(URL, body.encode(), headers, method="POST")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["callId"]


try:
    print(call("{{calledNumber}}"))
except urllib.error.HTTPError as error:
    sys.exit(error.read().decode())
