# Sourced by the commands beside it: finds a JDK and builds Spikelet if its sources have changed since the last time.
# Sets home (the clone), JAVA_HOME, class_path, page_options, with which a JVM has memory in large pages, and start_options,
# with which one on the class path starts faster.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
class_path="$home/lib/kernel/target/lib/*"

# Whether a folder has a JDK that is new enough.
is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] &&
    [ "$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')" -ge 17 ] 2>/dev/null
}

find_java() {
  local on_path candidate
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  for candidate in "${JAVA_HOME:-}" "${on_path%/bin/java}" /usr/lib/jvm/* ~/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  echo "Spikelet needs a JDK, version 17 or newer, and found none. Install one (Debian, Ubuntu: apt install" >&2
  echo "openjdk-17-jdk; others: https://adoptium.net) and put it on the PATH or set JAVA_HOME." >&2
  exit 2
}

# The kernel's jar, which a build makes last; nothing before the first build.
kernel_jar() {
  find "$home/lib/kernel" -path '*/target/lib/spikelet-kernel-*.jar' -print -quit
}

build_if_changed() {
  local jar changed started
  jar=$(kernel_jar)
  if [ -n "$jar" ]; then
    # a folder is newer when a file in it is gone; those above src change with every build
    changed=$(find "$home/pom.xml" "$home/lib" -name target -prune -o -path '*/src/test' -prune -o \
      \( -type f -o -path '*/src/main/*' \) -newer "$jar" -print -quit)
    [ -n "$changed" ] || return 0
  fi
  if ! command -v mvn >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Maven, which builds Spikelet." >&2
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends maven >/dev/null
  fi
  if ! command -v mvn >/dev/null; then
    echo "Spikelet is built with Maven, which is not here. Install it (Debian, Ubuntu: apt install maven; macOS:" >&2
    echo "brew install maven)." >&2
    exit 2
  fi
  if [ -n "$jar" ]; then
    echo "Building Spikelet again: ${changed#"$home"/} has changed." >&2
  else
    echo "Building Spikelet; the first time takes a minute or two." >&2
  fi
  started=$(mktemp)
  rm -rf "$home/lib/kernel/target/lib"
  if ! (cd "$home" && mvn -q -DskipTests package -pl lib/kernel -am) >&2; then
    echo "The build failed; see above." >&2
    exit 2
  fi
  touch -r "$started" "$(kernel_jar)" # what was edited during the build is newer
  rm -f "$started"
}

# start_from_archive [wait] — sets the options for a start from the archive of this JDK and build. Where there is none it
# is made in the background, for the next time; "wait" waits for it. What it is and holds: spikelet.kernel.StartArchive.
start_from_archive() {
  local options
  options=$home/lib/kernel/target/start/$(cksum <"$JAVA_HOME/release" | tr ' ' -).options
  start_options=()
  if [ ! "$options" -nt "$(kernel_jar)" ]; then
    "$JAVA_HOME/bin/java" -cp "$class_path" spikelet.kernel.StartArchive "${options%.options}.jsa" "$options" \
      </dev/null >/dev/null 2>&1 &
    [ "${1:-}" = wait ] && wait $! || return 0
  fi
  while read -r; do start_options+=("$REPLY"); done <"$options"
}

# What it brings, and why only then: spikelet.kernel.HugePages.
large_pages() {
  page_options=()
  if grep -qsF '[madvise]' /sys/kernel/mm/transparent_hugepage/enabled; then
    page_options+=(-XX:+UseTransparentHugePages)
  fi
}

find_java
build_if_changed
large_pages
