/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "ct-text-block.h"

G_BEGIN_DECLS

typedef void (*CtPictureFunc) (gpointer data, cairo_t *cr, guint part);

/* Words in a picture, with the upper left corner of their block, in points. */
typedef void (*CtPictureWordsFunc) (CtTextBlock *words, double x, double y, gpointer user_data);

typedef void (*CtPictureListFunc) (gpointer data,
                                   guint part,
                                   CtPictureWordsFunc func,
                                   gpointer user_data);

/**
 * CtPicture:
 * @draw: draws one of its parts with the upper left corner at 0, 0, in points
 * @list: tells of the words in one of its parts
 *
 * Something on pages that is not made of words and rules, in one or several parts.
 */
typedef struct
{
  gatomicrefcount ref_count;
  CtPictureFunc draw;
  CtPictureListFunc list;
  gpointer data;
  GDestroyNotify destroy;
} CtPicture;

CtPicture *ct_picture_new (CtPictureFunc draw,
                           CtPictureListFunc list,
                           gpointer data,
                           GDestroyNotify destroy) G_GNUC_WARN_UNUSED_RESULT;
CtPicture *ct_picture_ref (CtPicture *self);
void ct_picture_unref (CtPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPicture, ct_picture_unref)

G_END_DECLS
