/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-picture"

#include "config.h"

#include "ct-picture.h"

/* @data: (transfer full) */
CtPicture *
ct_picture_new (CtPictureFunc draw, CtPictureListFunc list, gpointer data, GDestroyNotify destroy)
{
  CtPicture *self = g_new0 (CtPicture, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->draw = draw;
  self->list = list;
  self->data = data;
  self->destroy = destroy;

  return self;
}

CtPicture *
ct_picture_ref (CtPicture *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_picture_unref (CtPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  self->destroy (self->data);
  g_free (self);
}
