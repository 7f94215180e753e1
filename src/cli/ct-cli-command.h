/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program tells its caller. */
typedef enum
{
  CT_CLI_GOOD = 0,
  CT_CLI_FINDINGS = 1,
  CT_CLI_USAGE = 2,
  CT_CLI_FILE = 3,
} CtCliStatus;

/**
 * CtCliCommand:
 * @name: what to type
 * @arguments: what to type after it
 * @summary: untranslated: what it does, in one line
 * @run: does it; @argv begins with the command's name, and ends with %NULL
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  CtCliStatus (*run) (int argc, char **argv);
} CtCliCommand;

/* Each in a file of its own, ct-cli-<command>.c. */
extern const CtCliCommand ct_cli_new;
extern const CtCliCommand ct_cli_carry_over;
extern const CtCliCommand ct_cli_show;
extern const CtCliCommand ct_cli_check;
extern const CtCliCommand ct_cli_format;
extern const CtCliCommand ct_cli_pdf;
extern const CtCliCommand ct_cli_export;
extern const CtCliCommand ct_cli_proof;
extern const CtCliCommand ct_cli_timeline;
extern const CtCliCommand ct_cli_verify;
extern const CtCliCommand ct_cli_adjustment;
extern const CtCliCommand ct_cli_period;
extern const CtCliCommand ct_cli_money;

G_END_DECLS
