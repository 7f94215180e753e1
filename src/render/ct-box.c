/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-box"

#include "config.h"

#include "ct-box.h"

void
ct_box_clear (CtBox *self)
{
  g_clear_object (&self->node);
  g_clear_pointer (&self->text, ct_text_block_unref);
  g_clear_pointer (&self->picture, ct_picture_unref);
}

/* A box of its own, with references of its own. */
CtBox
ct_box_copy_moved (const CtBox *self, double dx, double dy)
{
  CtBox copy = *self;

  copy.x += dx;
  copy.y += dy;
  if (copy.node != NULL)
    g_object_ref (copy.node);
  if (copy.text != NULL)
    ct_text_block_ref (copy.text);
  if (copy.picture != NULL)
    ct_picture_ref (copy.picture);

  return copy;
}
