/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-style"

#include "config.h"

#include "ct-text-style.h"

guint
ct_text_style_hash (const CtTextStyle *self)
{
  return g_double_hash (&self->size) ^ g_double_hash (&self->width) * 31 ^ (guint) self->face;
}

gboolean
ct_text_style_equal (const CtTextStyle *a, const CtTextStyle *b)
{
  return a->size == b->size && a->face == b->face && a->width == b->width &&
         a->indent == b->indent && a->line_spacing == b->line_spacing &&
         a->space_before == b->space_before && a->max_height == b->max_height &&
         a->align == b->align && a->justify == b->justify;
}
