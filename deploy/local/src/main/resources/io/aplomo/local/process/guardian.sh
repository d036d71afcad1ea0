# Reads on standard input "+ PID SIGNAL" (watch), "- PID" (forget) and "/ FOLDER" (delete at the
# end). At the end of the input our parent is gone: whatever is still watched gets its signal, and
# KILL ten seconds later. A terminal's Ctrl-C goes to us too; only the parent's death may end us.
trap '' INT TERM HUP
watched=''
while read -r op rest; do
  case $op in
    +) watched="$watched ${rest%% *}:${rest##* }" ;;
    -)
      kept=''
      for each in $watched; do
        [ "${each%%:*}" = "$rest" ] || kept="$kept $each"
      done
      watched=$kept
      ;;
    /) set -- "$@" "$rest" ;;
  esac
done
for each in $watched; do
  kill -s CONT "${each%%:*}" 2>/dev/null
  kill -s "${each#*:}" "${each%%:*}" 2>/dev/null
done
waited=0
alive=$watched
while [ -n "$alive" ] && [ "$waited" -lt 10 ]; do
  sleep 1
  waited=$((waited + 1))
  left=''
  for each in $alive; do
    kill -s 0 "${each%%:*}" 2>/dev/null && left="$left $each"
  done
  alive=$left
done
for each in $alive; do
  kill -s KILL "${each%%:*}" 2>/dev/null
done
[ $# -eq 0 ] || rm -rf -- "$@"
