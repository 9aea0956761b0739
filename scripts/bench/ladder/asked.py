"""The ladder's side of a Python that is asked: a line of JSON in, a line of JSON out, until there are no more."""
import json
import sys
import time


def serve(commands):
    """Calls what each line names: {"command": "turn", ...} becomes commands["turn"](...)."""
    for line in sys.stdin:
        request = json.loads(line)
        answer = commands[request.pop("command")](**request)
        print(json.dumps(answer), flush=True)


def milliseconds(run, enough=0.004):
    """What a call takes, from as many as fill a few milliseconds."""
    calls, start = 0, time.perf_counter()
    while calls == 0 or time.perf_counter() - start < enough:
        run()
        calls += 1
    return 1000 * (time.perf_counter() - start) / calls
