@rem JShell with Spikelet on its class path and its imports done; with a file, runs it: jshell FILE.jsh [ARGUMENT...]
@setlocal
@call "%~dp0prepare.cmd" || exit /b 2
@if "%~1"=="" (
  "%java_bin%jshell" -R-Dsun.misc.unsafe.memory.access=allow -R-ea:REPL... --class-path "%class_path%" --startup "%home%\lib\kernel\src\main\resources\spikelet\kernel\start.jsh"
) else (
  "%java_bin%java" -Dsun.misc.unsafe.memory.access=allow -ea:REPL... -cp "%class_path%" spikelet.kernel.ScriptMain %*
)
