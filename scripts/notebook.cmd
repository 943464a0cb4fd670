@rem Opens the tutorials in Jupyter, or executes them; --help tells all. What it does is spikelet.kernel.Launcher.
@setlocal
@call "%~dp0prepare.cmd" || exit /b 2
@"%java_bin%java" "-Dspikelet.home=%home%" -cp "%class_path%" spikelet.kernel.Launcher %*
