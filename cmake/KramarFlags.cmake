# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target carries the flags of every room.
add_library(kramar_flags INTERFACE)
target_compile_options(kramar_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual
  -Wnon-virtual-dtor -Wimplicit-fallthrough
  $<$<BOOL:${KRAMAR_WERROR}>:-Werror>)
target_compile_definitions(kramar_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400 KRAMAR_VERSION="${PROJECT_VERSION}")

if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  find_program(KRAMAR_CCACHE ccache)
  if(KRAMAR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KRAMAR_CCACHE})
  endif()
endif()
find_program(KRAMAR_MOLD mold)
if(KRAMAR_MOLD AND NOT CMAKE_CROSSCOMPILING)
  add_link_options(-fuse-ld=mold)
endif()
