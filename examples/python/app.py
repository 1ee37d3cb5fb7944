"""keyward run -- python3 app.py

The key is in the environment of this process alone: not in a file that it reads, not in the shell that started it.
"""

import json
import os
import urllib.request

base = os.environ.get("MISTRAL_BASE_URL", "https://api.mistral.ai/v1")
request = urllib.request.Request(
    f"{base}/models", headers={"Authorization": f"Bearer {os.environ['MISTRAL_API_KEY']}"}
)
with urllib.request.urlopen(request, timeout=30) as answer:
    for model in json.load(answer)["data"]:
        print(model["id"])
