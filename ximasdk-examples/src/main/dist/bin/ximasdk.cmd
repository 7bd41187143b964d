@echo off
rem SPDX-License-Identifier: Apache-2.0
rem Runs a program of ximasdk. Java is that of JAVA_HOME, else that of the PATH. Options for Java
rem itself, as -Xmx1g, may stand in XIMASDK_JAVA_OPTIONS.
setlocal DisableDelayedExpansion
set "XIMASDK_JAR=%~dp0..\lib\ximasdk.jar"

if not defined JAVA_HOME goto path
set "XIMASDK_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%XIMASDK_JAVA%" goto found
echo JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe. Expected the folder of a Java of 17 or later. 1>&2
exit /b 1

:path
set "XIMASDK_JAVA="
for %%J in (java.exe) do set "XIMASDK_JAVA=%%~$PATH:J"
if defined XIMASDK_JAVA goto found
echo There is no Java. Install one of 17 or later, and put it on the PATH or name its folder by JAVA_HOME. 1>&2
exit /b 1

:found
rem Which Java it is stands in a file beside it.
set "XIMASDK_VERSION="
for %%D in ("%XIMASDK_JAVA%\..\..\release") do if exist "%%~fD" for /f "usebackq tokens=1,2 delims==" %%A in ("%%~fD") do if "%%A"=="JAVA_VERSION" set "XIMASDK_VERSION=%%~B"
if not defined XIMASDK_VERSION set "XIMASDK_VERSION=17"
for /f "tokens=1 delims=.-+_" %%V in ("%XIMASDK_VERSION%") do set "XIMASDK_MAJOR=%%V"
if %XIMASDK_MAJOR% GEQ 17 goto start
echo Java %XIMASDK_VERSION% is too old: "%XIMASDK_JAVA%". Expected one of 17 or later, on the PATH or named by JAVA_HOME. 1>&2
exit /b 1

:start
rem What runs for long has the JVM's own choice of compiler and collector.
set "XIMASDK_QUICK=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%L in (import-recordings import-tenants simulate watch-agents adherence) do if /i "%~1"=="%%L" set "XIMASDK_QUICK="

rem From Java 19 on the JVM makes and renews an archive of loaded classes by itself.
set "XIMASDK_ARCHIVE="
if %XIMASDK_MAJOR% GEQ 19 if defined LOCALAPPDATA if exist "%LOCALAPPDATA%\" set "XIMASDK_ARCHIVE=yes"
if not defined XIMASDK_ARCHIVE goto plain
if not exist "%LOCALAPPDATA%\ximasdk\" md "%LOCALAPPDATA%\ximasdk" >nul 2>nul
"%XIMASDK_JAVA%" %XIMASDK_JAVA_OPTIONS% %XIMASDK_QUICK% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\ximasdk\%XIMASDK_VERSION%.jsa" -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dximasdk.name=ximasdk -cp "%XIMASDK_JAR%" com.ximasdk.examples.Main %*
exit /b %ERRORLEVEL%

:plain
"%XIMASDK_JAVA%" %XIMASDK_JAVA_OPTIONS% %XIMASDK_QUICK% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Dximasdk.name=ximasdk -cp "%XIMASDK_JAR%" com.ximasdk.examples.Main %*
exit /b %ERRORLEVEL%
