@rem Called by the commands beside it: finds Java and builds Spikelet where that has not been done yet.
@rem After a change of the sources: mvn package. Sets home, java_bin and class_path.
@for %%i in ("%~dp0..") do @set "home=%%~fi"
@set "class_path=%home%\lib\kernel\target\lib\*"
@set "java_bin="
@if defined JAVA_HOME set "java_bin=%JAVA_HOME%\bin\"
@"%java_bin%java" --describe-module jdk.jshell >nul 2>nul && goto build
@echo Spikelet needs a JDK, version 17 or newer: install one from https://adoptium.net and set JAVA_HOME. 1>&2
@exit /b 2
:build
@if exist "%home%\lib\kernel\target\lib" exit /b 0
@echo Building Spikelet. The first time takes a minute or two.
@call mvn -q -DskipTests package -f "%home%\pom.xml" -pl lib/kernel -am
