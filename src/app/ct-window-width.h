/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtWindowWidth:
 * @CT_WINDOW_WIDE: everything beside each other
 * @CT_WINDOW_MEDIUM: the details give way
 * @CT_WINDOW_NARROW: outline and time line give way too
 *
 * How much room a window has for its text. It depends on the size of the text as much as on that of
 * the window: a small window and large text are the same thing.
 */
typedef enum
{
  CT_WINDOW_WIDE,
  CT_WINDOW_MEDIUM,
  CT_WINDOW_NARROW,
} CtWindowWidth;

CtWindowWidth ct_window_width_find (double ems, CtWindowWidth current);

G_END_DECLS
