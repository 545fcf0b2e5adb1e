# One name per habit; each is a script of the same name, so that machines without make have them too.
.PHONY: all check test serve demo score fuzz lock

all: test

check test demo score fuzz lock:
	@sh scripts/$@

serve:
	@sh scripts/install && .venv/bin/startwell serve
