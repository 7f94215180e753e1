/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

#define CT_FONT_ERROR (ct_font_error_quark ())

/**
 * CtFontError:
 * @CT_FONT_ERROR_NONE: no font is there that has all letters
 */
typedef enum
{
  CT_FONT_ERROR_NONE,
} CtFontError;

GQuark ct_font_error_quark (void);

const char *ct_font_choice_pick (PangoContext *context,
                                 const char *const *families,
                                 const char *letters,
                                 const char *wished,
                                 char **out_lacking,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
