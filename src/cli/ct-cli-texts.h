/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-cli-command.h"

G_BEGIN_DECLS

/* An option with a number; the array ends with a %NULL name. */
typedef struct
{
  const char *name;
  int *value;
  int min;
  int max;
} CtCliNumber;

GPtrArray *ct_cli_take_texts (const CtCliCommand *command,
                              char **argv,
                              const CtCliNumber *numbers,
                              CtCliStatus *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
