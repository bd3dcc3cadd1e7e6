# SPDX-License-Identifier: GPL-3.0-or-later
# kramar_test(NAME LINK targets… [QT modules…] [SOURCES files…] [LABELS labels…] [TIMEOUT seconds]
#             [XVFB] [POSTGRES] [KEYRING] [ENGINES])
# One QtTest program, NAME.cpp and its SOURCES, and its line in ctest. Every test gets the same surroundings: no
# display (offscreen), C.UTF-8, Kyiv's clock. XVFB gives it a display and a window manager of its own and the label
# `xvfb`; POSTGRES a PostgreSQL cluster of its own (KRAMAR_TEST_PG, label `postgres`); KEYRING an unlocked secret
# service of its own (label `keyring`): see tests/support. ENGINES: the program runs as it is (SQLite) and once more,
# as NAME_postgres, under a PostgreSQL cluster (for what uses tests/support/books.h). LABELS: `threads` (run under the thread sanitizer too),
# `long` (only with tests/run --long). What works in a window has the label `window`.
function(kramar_test name)
  cmake_parse_arguments(PARSE_ARGV 1 TEST "XVFB;POSTGRES;KEYRING;ENGINES" "TIMEOUT" "LINK;QT;SOURCES;LABELS")
  if(TEST_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "kramar_test(${name}): what is '${TEST_UNPARSED_ARGUMENTS}'?")
  endif()
  add_executable(${name} ${name}.cpp ${TEST_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/core)
  target_compile_definitions(${name} PRIVATE KRAMAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE kramar_flags Qt6::Core Qt6::Test ${TEST_LINK})
  foreach(module IN LISTS TEST_QT)
    target_link_libraries(${name} PRIVATE Qt6::${module})
  endforeach()

  set(support ${PROJECT_SOURCE_DIR}/tests/support)
  set(platform offscreen)
  set(command)
  if(TEST_POSTGRES)
    list(APPEND command ${support}/with_postgres)
    list(APPEND TEST_LABELS postgres)
  endif()
  if(TEST_KEYRING)
    list(APPEND command ${support}/with_keyring)
    list(APPEND TEST_LABELS keyring)
  endif()
  if(TEST_XVFB)
    list(APPEND command ${support}/with_x)
    list(APPEND TEST_LABELS xvfb)
    set(platform xcb)
  endif()
  if(TEST_XVFB OR TEST_LINK MATCHES "kramar_ui_|kramar_app_window|kramar_test_stage")
    list(APPEND TEST_LABELS window)
  endif()
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND ${command} $<TARGET_FILE:${name}>)
  kramar_test_surroundings(${name} ${platform} "${TEST_TIMEOUT}" "${TEST_LABELS}")
  if(TEST_ENGINES)
    add_test(NAME ${name}_postgres COMMAND ${support}/with_postgres $<TARGET_FILE:${name}>)
    kramar_test_surroundings(${name}_postgres ${platform} "${TEST_TIMEOUT}" "${TEST_LABELS};postgres")
  endif()
endfunction()

function(kramar_test_surroundings name platform timeout labels)
  # 77: a wrapper of tests/support lacks its program. tests/run installs them all and takes 77 for a failure.
  set_tests_properties(${name} PROPERTIES
    TIMEOUT ${timeout}
    LABELS "${labels}"
    SKIP_RETURN_CODE 77
    ENVIRONMENT "QT_QPA_PLATFORM=${platform};LC_ALL=C.UTF-8;LANG=C.UTF-8;TZ=Europe/Kiev"
    ENVIRONMENT_MODIFICATION "QT_FATAL_WARNINGS=unset:;LANGUAGE=unset:;QT_SCALE_FACTOR=unset:;QT_STYLE_OVERRIDE=unset:")
endfunction()
