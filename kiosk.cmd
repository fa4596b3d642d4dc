@echo off
rem Một Cửa Kiosk on Windows: builds when the jar is missing, and starts what is asked for. Not tried on a Windows yet.
rem   kiosk.cmd build     builds
rem   kiosk.cmd run       the kiosk, with simulated devices
rem   kiosk.cmd help      all commands
setlocal
chcp 65001 >nul
set "KIOSK_PLACE=%~dp0"
set "KIOSK_PLACE=%KIOSK_PLACE:~0,-1%"
set "KIOSK_JAR=%KIOSK_PLACE%\kiosk-app\target\kiosk.jar"
where java >nul 2>nul || (echo kiosk: a JDK 17 or newer is missing: https://adoptium.net & exit /b 1)
if "%~1"=="build" goto build
if exist "%KIOSK_JAR%" goto start
:build
pushd "%KIOSK_PLACE%"
call mvnw.cmd -q -B -Dmaven.test.skip=true package || (popd & exit /b 1)
popd
if "%~1"=="build" exit /b 0
:start
set "KIOSK_WORD=%*"
if "%~1"=="" set "KIOSK_WORD=help"
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms32m -Xmx384m -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 "-Dkiosk.home=%KIOSK_PLACE%" "-Dconfig.dir=%KIOSK_PLACE%\config" "-Dkiosk.log=%KIOSK_PLACE%\.run\kiosk.log" -jar "%KIOSK_JAR%" %KIOSK_WORD%
exit /b %errorlevel%
