/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CtEditAct:
 * @name: (nullable): what is measured, as it is printed; %NULL for what only leads to the next act
 * @run: does it
 * @argument: what @run needs to know
 * @detail: (nullable): likewise
 *
 * What somebody does in the window with one key or click.
 */
typedef struct
{
  const char *name;
  void (*run) (GtkWidget *window, const char *argument, const char *detail);
  const char *argument;
  const char *detail;
} CtEditAct;

const CtEditAct *ct_edit_acts_list (guint *n_acts);

G_END_DECLS
