# SPDX-License-Identifier: GPL-3.0-or-later
# httplib::httplib. Upstream installs a CMake file; Debian's libcpp-httplib-dev only a pkg-config one, whose flags must
# be taken too: the library is compiled with them and they change the layout of its classes.
if(WIN32) # the demo shop speaks to BSD sockets itself, to misbehave on them
  set(httplib_FOUND FALSE)
  return()
endif()
find_package(httplib CONFIG QUIET)
if(NOT TARGET httplib::httplib)
  find_package(PkgConfig QUIET)
  if(PKG_CONFIG_FOUND)
    pkg_check_modules(KRAMAR_HTTPLIB QUIET IMPORTED_TARGET GLOBAL cpp-httplib)
  endif()
  if(TARGET PkgConfig::KRAMAR_HTTPLIB)
    add_library(httplib::httplib ALIAS PkgConfig::KRAMAR_HTTPLIB)
    set(httplib_FOUND TRUE)
  endif()
endif()
