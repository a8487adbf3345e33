@echo off
rem Starts Backline on this machine; the browser opens by itself. Ctrl-C ends it.
"%~dp0backline.exe" serve %*
if errorlevel 1 pause
