@echo off
rem Starts plumbline. In a checkout it builds first when there is no build; after a change run: mvn -Dquick package
setlocal DisableDelayedExpansion

for /f "tokens=2 delims=:." %%c in ('chcp') do set "OLDCP=%%c"
chcp 65001 >nul

set "HERE=%~dp0"
set "CODE=70"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

rem No blocks in parentheses from here on: a path such as "Program Files (x86)" would end them.
set "FEATURE="
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr version') do for /f "tokens=1 delims=." %%f in (%%v) do set "FEATURE=%%f"
if not defined FEATURE goto :nojava
if %FEATURE% LSS 17 goto :oldjava

set "ROOT=%HERE%."
set "JAR=%HERE%lib\plumbline-cli.jar"
if exist "%JAR%" goto :start
set "ROOT=%HERE%.."
set "JAR=%HERE%target\lib\plumbline-cli.jar"
if exist "%HERE%target\built" if exist "%JAR%" goto :start

where mvn >nul 2>&1
if errorlevel 1 goto :nomaven
if not exist "%HERE%target" mkdir "%HERE%target"
set "LOG=%HERE%target\build.log"
echo 首次使用，正在构建（约 1–2 分钟）… / First use: building, takes a minute or two… 1>&2
pushd "%HERE%.."
call mvn -B -q -Dquick package >"%LOG%" 2>&1
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto :failed

:start
set START=-jar "%JAR%"
set "ADDONS=%PLUMBLINE_CLASSPATH%"
if exist "%HERE%addons\" set "ADDONS=%HERE%addons\*;%PLUMBLINE_CLASSPATH%"
if defined ADDONS set START=-cp "%JAR%;%ADDONS%" org.plumbline.cli.Main
"%JAVA%" -XX:+UseSerialGC -XX:NewRatio=7 -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true "-Dplumbline.home=%ROOT%" %PLUMBLINE_JAVA_OPTS% %START% %*
set "CODE=%ERRORLEVEL%"
goto :end

:nojava
echo plumbline: 找不到 Java，请安装 Java 17 或更高版本，或设置 JAVA_HOME / no Java found: install Java 17 or newer, or set JAVA_HOME 1>&2
goto :end

:oldjava
echo plumbline: 需要 Java 17 或更高版本 / needs Java 17 or newer: "%JAVA%" 1>&2
goto :end

:nomaven
echo plumbline: 首次使用需用 Maven 构建，但找不到 mvn / Maven (mvn) is needed to build on first use, and was not found 1>&2
goto :end

:failed
type "%LOG%" 1>&2
echo plumbline: 构建失败，完整记录见 / the build failed, the whole log is in: "%LOG%" 1>&2

:end
if defined OLDCP chcp %OLDCP% >nul
exit /b %CODE%
