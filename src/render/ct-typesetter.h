/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"
#include "ct-text-block.h"

G_BEGIN_DECLS

typedef struct _CtTypesetter CtTypesetter;

typedef enum
{
  CT_FACE_REGULAR = 0,
  CT_FACE_BOLD = 1 << 0,
  CT_FACE_ITALIC = 1 << 1,
} CtFace;

/**
 * CtTextStyle:
 * @size: of the letters
 * @width: of the lines; 0 for a single line of any length
 * @indent: of the first line; below 0, of all others
 * @line_spacing: factor; 0 as 1
 *
 * How words are set.
 */
typedef struct
{
  double size;
  CtFace face;
  double width;
  double indent;
  double line_spacing;
  double space_before;
  PangoAlignment align;
  gboolean justify;
} CtTextStyle;

CtTypesetter *ct_typesetter_new (CtPageStyle *style,
                                 const char *letters,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_typesetter_free (CtTypesetter *self);

CtPageStyle *ct_typesetter_get_style (CtTypesetter *self);
const char *ct_typesetter_get_family (CtTypesetter *self);
const char *ct_typesetter_get_lacking (CtTypesetter *self);
double ct_typesetter_get_length (CtTypesetter *self, CtLength length);

CtTextBlock *ct_typesetter_set (CtTypesetter *self,
                                const char *text,
                                const CtTextStyle *style,
                                CtNode *node,
                                guint field) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTypesetter, ct_typesetter_free)

G_END_DECLS
