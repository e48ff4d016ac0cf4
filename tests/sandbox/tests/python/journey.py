"""What OVHcloud's own Python client sees of a sandbox, as JSON on standard output.

Usage: journey.py BASE_URL, with the demo credentials in APPLICATION_KEY, APPLICATION_SECRET and
CONSUMER_KEY. BASE_URL ends in /1.0, as this client expects.
"""

import json
import os
import sys

import ovh
from ovh import exceptions

ACCOUNT = "ovhtel-12345-1"


def client(secret):
    ovh.client.ENDPOINTS["local"] = sys.argv[1]
    return ovh.Client(
        endpoint="local",
        application_key=os.environ["APPLICATION_KEY"],
        application_secret=secret,
        consumer_key=os.environ["CONSUMER_KEY"],
    )


def refusal(call):
    """The class of the exception that the client makes of a refusal, and its text."""
    try:
        call()
    except exceptions.APIError as error:
        return [type(error).__name__, str(error)]
    return None


def main():
    good = client(os.environ["APPLICATION_SECRET"])
    bad = client("not the secret")
    lines = good.get(f"/telephony/{ACCOUNT}/line")
    good.put(f"/telephony/{ACCOUNT}/line/{lines[0]}", description="Depuis Python – été")
    outcome = {
        "me": good.get("/me"),
        "lines": lines,
        "changed": good.get(f"/telephony/{ACCOUNT}/line/{lines[0]}")["description"],
        "badSecret": refusal(lambda: bad.get("/me")),
        "badField": refusal(lambda: good.put(f"/telephony/{ACCOUNT}", colour="red")),
        "unknown": refusal(lambda: good.get("/telephony/nobody")),
    }
    conditions = f"/telephony/{ACCOUNT}/timeCondition/{lines[0]}/condition"
    made = good.post(
        conditions, day="monday", hourBegin="0830", hourEnd="1725", policy="available"
    )
    good.put(f"{conditions}/{made['id']}", hourEnd="2400")
    outcome["condition"] = good.get(f"{conditions}/{made['id']}")
    outcome["overlap"] = refusal(
        lambda: good.post(
            conditions, day="monday", hourBegin="1700", hourEnd="1800", policy="slot1"
        )
    )
    outcome["deleted"] = good.delete(f"{conditions}/{made['id']}")
    key = good.request_consumerkey([{"method": "GET", "path": "/me"}])
    outcome["keyState"] = key["state"]
    outcome["pendingKey"] = refusal(lambda: good.get("/me"))
    json.dump(outcome, sys.stdout)


main()
