# Offers Vitrine under "Open with" for .zip, which is what an exported chat comes in. Which program opens a .zip unasked is
# none of our business: only OpenWithProgids is touched, and only if the owner leaves the box ticked.

!define EXPORT_CLASS "Vitrine.ChatExport"
!define EXPORT_KEY "Software\Classes\${EXPORT_CLASS}"
!define ZIP_KEY "Software\Classes\.zip\OpenWithProgids"

!ifndef BUILD_UNINSTALLER
  Var opensExports
  Var opensExportsBox
!endif

!macro customHeader
  !ifndef BUILD_UNINSTALLER
    LangString openWithTitle ${LANG_ENGLISH} "Exported chats"
    LangString openWithTitle ${LANG_FRENCH} "Discussions exportées"
    LangString openWithText ${LANG_ENGLISH} "WhatsApp exports a chat as a .zip file. Vitrine can be among the programs that Windows offers for one; the program that opens them now stays the usual one."
    LangString openWithText ${LANG_FRENCH} "WhatsApp exporte une discussion dans un fichier .zip. Vitrine peut figurer parmi les programmes que Windows propose pour l'ouvrir ; celui qui les ouvre aujourd'hui reste le programme habituel."
    LangString openWithBox ${LANG_ENGLISH} "Offer Vitrine under “Open with” for .zip files"
    LangString openWithBox ${LANG_FRENCH} "Proposer Vitrine dans « Ouvrir avec » pour les fichiers .zip"
    LangString exportName ${LANG_ENGLISH} "Exported WhatsApp chat"
    LangString exportName ${LANG_FRENCH} "Discussion WhatsApp exportée"
  !endif
!macroend

# Ticked on a first installation; later what the owner chose then.
!macro customInit
  StrCpy $opensExports "1"
  ReadRegStr $0 SHELL_CONTEXT "${INSTALL_REGISTRY_KEY}" InstallLocation
  ReadRegStr $1 SHELL_CONTEXT "${EXPORT_KEY}" ""
  ${if} $0 != ""
  ${andIf} $1 == ""
    StrCpy $opensExports "0"
  ${endIf}
!macroend

!macro customPageAfterChangeDir
  Page custom showOpenWith leaveOpenWith

  Function showOpenWith
    ${if} ${isUpdated}
      Abort
    ${endIf}
    !insertmacro MUI_HEADER_TEXT "$(openWithTitle)" ""
    nsDialogs::Create 1018
    Pop $0
    ${NSD_CreateLabel} 0 0 100% 36u "$(openWithText)"
    Pop $0
    ${NSD_CreateCheckbox} 0 44u 100% 12u "$(openWithBox)"
    Pop $opensExportsBox
    ${if} $opensExports == "1"
      ${NSD_Check} $opensExportsBox
    ${endIf}
    nsDialogs::Show
  FunctionEnd

  Function leaveOpenWith
    ${NSD_GetState} $opensExportsBox $opensExports
  FunctionEnd
!macroend

!macro customInstall
  ${if} $opensExports == "1"
    WriteRegStr SHELL_CONTEXT "${EXPORT_KEY}" "" "$(exportName)"
    WriteRegStr SHELL_CONTEXT "${EXPORT_KEY}\DefaultIcon" "" "$appExe,0"
    WriteRegStr SHELL_CONTEXT "${EXPORT_KEY}\shell\open\command" "" '"$appExe" "%1"'
    WriteRegNone SHELL_CONTEXT "${ZIP_KEY}" "${EXPORT_CLASS}"
  ${else}
    DeleteRegValue SHELL_CONTEXT "${ZIP_KEY}" "${EXPORT_CLASS}"
    DeleteRegKey SHELL_CONTEXT "${EXPORT_KEY}"
  ${endIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

# An update takes the old version away first; the choice outlives that.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegValue SHELL_CONTEXT "${ZIP_KEY}" "${EXPORT_CLASS}"
    DeleteRegKey SHELL_CONTEXT "${EXPORT_KEY}"
  ${endIf}
!macroend
