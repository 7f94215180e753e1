/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-extra"

#include "config.h"

#include "ct-extra.h"

CtExtra *
ct_extra_new (const char *slot, gsize offset, const char *xml)
{
  CtExtra *self = g_new0 (CtExtra, 1);

  self->slot = g_strdup (slot);
  self->offset = offset;
  self->xml = g_strdup (xml);

  return self;
}

void
ct_extra_free (CtExtra *self)
{
  g_free (self->slot);
  g_free (self->xml);
  g_free (self);
}

gboolean
ct_extra_equal (const CtExtra *a, const CtExtra *b)
{
  return a->offset == b->offset && g_str_equal (a->slot, b->slot) && g_str_equal (a->xml, b->xml);
}
