#!/usr/bin/env bash
# Packs ReportSdk, ReportSdk.Brokers and the tool, and uses them as a stranger does: from a folder feed, with an empty package cache, outside this repository.
# Packages of others come from the sources that the machine has configured, or from its own cache. Prints a summary line as dotnet test does.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off
# A net8.0 program runs on the runtime that is there.
export DOTNET_ROLL_FORWARD=Major
version=0.1.0-package-test
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0 skipped=0

check() { # name, command...: counts; shows what the command said when it fails
  local name=$1
  shift
  if "$@" >"$work/check.log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok      %s\n' "$name"
  else
    failed=$((failed + 1))
    printf 'FAILED  %s\n' "$name"
    sed 's/^/        /' "$work/check.log" | tail -40
  fi
}

skip() { # name, reason
  skipped=$((skipped + 1))
  printf 'skipped %s: %s\n' "$1" "$2"
}

same() { diff <(printf '%s\n' "$1") <(printf '%s\n' "$2"); }
at_most() { printf '%s bytes, %s allowed\n' "$1" "$2" && [ "$1" -le "$2" ]; }
size() { wc -c <"$1"; }
without() { ! grep -E "$1" "$2"; } # pattern, file

# The cache that restore fills is new; the machine's own cache only stands in for the registry, and must not know our packages.
fresh_nuget() {
  local machine
  machine=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: *//')
  if compgen -G "$machine/reportsdk*/$version" >/dev/null; then
    printf '%s\n' "the machine's cache has $version already"
    return 1
  fi

  cat >"$work/NuGet.config" <<XML
<configuration>
  <packageSources><add key="folder" value="$work/feed" /></packageSources>
  <fallbackPackageFolders><add key="machine" value="$machine" /></fallbackPackageFolders>
</configuration>
XML
}

pack() { # into $work/feed; what is compiled is kept between runs; analyzers have said what they have to say when the solution was built
  dotnet pack "$root/src/$1" -c Release -o "$work/feed" -nologo \
    --artifacts-path "$root/artifacts/package-test" -p:Version=$version -p:ContinuousIntegrationBuild=true -p:RunAnalyzers=false
}

packages() {
  check 'pack ReportSdk' pack ReportSdk
  check 'pack ReportSdk.Brokers' pack ReportSdk.Brokers
  check 'pack ReportSdk.Cli' pack ReportSdk.Cli
  local name
  for name in ReportSdk ReportSdk.Brokers ReportSdk.Cli; do
    mkdir "$work/$name"
    check "$name opens" unzip -q "$work/feed/$name.$version.nupkg" -d "$work/$name"
    check "$name holds what it should" same "$(cat "$here/$name.files")" \
      "$(cd "$work/$name" && find . -type f | sed 's|^\./||' | grep -vE '^(_rels|package)/|Content_Types' | grep -v '^schemas/' | LC_ALL=C sort)"
    check "$name knows nothing of the machine it was made on" without "$root|$HOME/" <(cd "$work/$name" && cat $(find . -type f) | tr -d '\0')
  done

  check 'ReportSdk.Brokers has every schema' same "$(cd "$root" && find schemas -name '*.schema.json' | LC_ALL=C sort)" \
    "$(cd "$work/ReportSdk.Brokers" && find schemas -type f | LC_ALL=C sort)"
  check 'who references ReportSdk.Brokers gets the generator, too' grep -q "id=\"ReportSdk\" version=\"$version\" include=\"All\"" "$work/ReportSdk.Brokers/ReportSdk.Brokers.nuspec"
  for name in ReportSdk ReportSdk.Brokers; do
    check "$name has its symbols apart" unzip -l "$work/feed/$name.$version.snupkg" "lib/net10.0/$name.pdb"
  done

  check 'the runtime keeps its budget' at_most "$(size "$work/ReportSdk/lib/net10.0/ReportSdk.dll")" 800000
}

# --- the tool ---

tool() {
  check 'the tool installs' dotnet tool install ReportSdk.Cli --version $version --tool-path "$work/tool" --configfile "$work/NuGet.config"
  check 'the tool runs, and has the shipped schemas' same '38 documents: 38 valid, 0 invalid; 24 warnings' "$("$work/tool/reportsdk" validate "$root/samples/documents" --lang en 2>&1 | tail -1)"
  check 'the tool has its pages' same '# RSDK0011: Wrong keyword value' "$("$work/tool/reportsdk" explain RSDK0011 2>&1 | head -1)"
}

# --- the tutorial, run as it is printed ---

tutorial_part() { # info string of a fence, which of them: the text within
  awk -v fence="\`\`\`$1" -v wanted="$2" '$0 == fence {n++; inside = n == wanted; next} /^```$/ {inside = 0} inside' "$root/docs/tutorial-first-schema.md"
}

tutorial_commands() { (cd "$1" && bash -euc "$(tutorial_part sh "$2" | sed "s/0\.1\.0/$version/")"); }

tutorial() {
  local at="$work/tutorial" output
  mkdir "$at"
  check 'tutorial: a project with the package' tutorial_commands "$at" 1
  tutorial_part 'json file=watch-list.schema.json' 1 >"$at/watch-list.schema.json"
  tutorial_part 'csharp file=Program.cs' 1 >"$at/Program.cs"
  tutorial_part 'xml insert=FirstSchema.csproj' 1 >"$work/items.xml"
  sed -i "/<\/Project>/{
    e cat '$work/items.xml'
  }" "$at/FirstSchema.csproj"
  output=$(tutorial_commands "$at" 2 2>&1)
  check 'tutorial: prints what the page shows' same "$(tutorial_part 'text output' 1)" "$output"
}

# --- the sample consumer ---

build() { # folder, log name, more arguments...
  local folder=$1 log=$2
  shift 2
  dotnet msbuild "$folder" -restore -nologo -verbosity:minimal "$@" >"$work/$log" 2>&1
  local code=$?
  cat "$work/$log"
  return $code
}

publish() { # framework, output folder, log name
  dotnet publish "$work/consumer/Console" -f "$1" --use-current-runtime -o "$2" -nologo -p:ReportSdkVersion=$version >"$work/$3" 2>&1
  local code=$?
  cat "$work/$3"
  return $code
}

consumer() {
  local expected framework
  expected=$(cat "$here/consumer.expected")
  cp -r "$root/samples/Consumer" "$work/consumer"
  rm -rf "$work"/consumer/*/bin "$work"/consumer/*/obj "$work/consumer/NuGet.config"
  check 'consumer builds' build "$work/consumer/Console" consumer.log -p:ReportSdkVersion=$version
  check 'consumer builds without warnings' without 'warning' "$work/consumer.log"
  for framework in net8.0 net10.0; do
    check "consumer runs, $framework" same "$expected" "$(dotnet "$work/consumer/Console/bin/Debug/$framework/Consumer.dll" 2>&1)"
  done

  check 'consumer holds the text of its schema' grep -q 'schemas/watch-list.schema.json' "$work/consumer/Console/bin/Debug/net10.0/Consumer.dll"
  check 'consumer does not hold the text of schemas that it refers to' without 'schemas/core/' "$work/consumer/Console/bin/Debug/net10.0/Consumer.dll"

  check 'consumer trims' publish net10.0 "$work/trimmed" trimmed.log
  check 'consumer trims without warnings' without 'warning' "$work/trimmed.log"
  check 'consumer runs trimmed' same "$expected" "$("$work/trimmed/Consumer" 2>&1)"
  if command -v clang >/dev/null || command -v gcc >/dev/null; then
    check 'consumer compiles to native code' publish net8.0 "$work/native" native.log
    check 'consumer compiles to native code without warnings' without 'warning' "$work/native.log"
    check 'consumer runs native' same "$expected" "$("$work/native/Consumer" 2>&1)"
    check 'native consumer keeps its budget' at_most "$(size "$work/native/Consumer")" 4640000
  else
    skip 'consumer compiles to native code' 'neither clang nor gcc is here to link it'
  fi
}

web() {
  check 'web consumer builds' build "$work/consumer/Web" web.log -p:ReportSdkVersion=$version
  check 'web consumer builds without warnings' without 'warning' "$work/web.log"
  if ! command -v curl >/dev/null; then
    skip 'web consumer answers' 'no curl'
    return
  fi

  local line address=''
  coproc SERVER { exec dotnet "$work/consumer/Web/bin/Debug/net10.0/Consumer.Web.dll" --urls http://127.0.0.1:0 2>&1; }
  local server=$SERVER_PID output=${SERVER[0]}
  while [ -z "$address" ] && read -r -t 30 -u "$output" line; do
    case $line in *'Now listening on: '*) address=${line##*: } ;; esac
  done
  post() { curl --noproxy '*' -s --max-time 30 -H 'Content-Type: application/json' -w '%{http_code}' -d "$1" "$address/raised"; }
  check 'web consumer takes and returns the type' same '{"owner":"Chen","rows":[{"stock":{"code":"688041","name":"海光信息","marketCap":1864.10,"unit":"亿元"},"priority":"high"}]}200' \
    "$(post '{"rows":[{"priority":"low","stock":{"code":"688041","name":"海光信息","marketCap":1864.10,"unit":"亿元"}}],"owner":"Chen"}')"
  check 'web consumer refuses what is not valid' same 400 "$(post '{"rows":[],"owner":"Chen"}' | tail -c 3)"
  kill "$server" && wait "$server" 2>/dev/null
}

# --- two assemblies and a program, one type ---

shared_type() {
  local output
  cp -r "$here/shared-type" "$work/shared-type"
  check 'a library and a program build' build "$work/shared-type/App" shared.log -p:ReportSdkVersion=$version
  check 'a library and a program build without warnings' without 'warning' "$work/shared.log"
  local framework
  for framework in net8.0 net10.0; do
    output=$(dotnet "$work/shared-type/App/bin/Debug/$framework/App.dll" 2>&1)
    check "library, program and package share a type, $framework" same 'True True' "$output"
  done
}

# --- findings ---

told() { grep -oE '[^/]*\.(json|cs)\([0-9,]+\): (error|warning) [A-Z0-9]+' "$work/findings.log" | LC_ALL=C sort; }

findings() {
  local how options
  cp -r "$here/findings" "$work/findings"
  # A file in GB 18030, which the compiler reads as what the machine takes it for.
  printf '{ "$id": "https://example.com/v1/bytes",\n  "title": "\302\362\310\353", "type": "object" }\n' >"$work/findings/schemas/bytes.schema.json"
  for how in RunAnalyzers=true RunAnalyzers=false DesignTimeBuild=true; do
    rm -rf "$work/findings/obj" "$work/findings/bin"
    check "broken schemas fail the build, $how" not build "$work/findings" findings.log -p:ReportSdkVersion=$version -p:$how
    check "each finding is told once, at its place, $how" same "$(cat "$here/findings.expected")" "$(told)"
  done

  # The last one stood for an editor: it leaves the options of builds alone, and the next build is as the first.
  options=$(find "$work/findings/obj" -name '*GeneratedMSBuildEditorConfig.editorconfig')
  check 'an editor has options of its own' same 'Findings.DesignTime.GeneratedMSBuildEditorConfig.editorconfig' "${options##*/}"
  check 'broken schemas fail the build after an editor' not build "$work/findings" findings.log -p:ReportSdkVersion=$version
  check 'each finding is told once after an editor' same "$(cat "$here/findings.expected")" "$(told)"
}

not() { ! "$@"; }

started=$SECONDS
check 'a package cache that does not know the packages' fresh_nuget
export NUGET_PACKAGES="$work/cache"
packages
tool
tutorial
consumer
web
shared_type
findings

[ "$failed" -eq 0 ] && verdict=Passed || verdict=Failed
printf '%s!  - Failed: %5d, Passed: %5d, Skipped: %5d, Total: %5d, Duration: %d s - package\n' \
  "$verdict" "$failed" "$passed" "$skipped" $((passed + failed + skipped)) $((SECONDS - started))
[ "$failed" -eq 0 ]
