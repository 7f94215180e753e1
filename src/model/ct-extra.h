/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtExtra:
 * @slot: where it stood: a path of the store's making ("before:lead", "end:actions", "@progress")
 * @offset: for things inside words, the number of bytes before it
 * @xml: the thing itself, as XML source
 *
 * A piece of the file that this version does not know: a comment, a processing instruction, an
 * element or attribute of a later version or of another namespace. The model only carries it, so
 * that saving puts it back in its place.
 */
typedef struct
{
  char *slot;
  gsize offset;
  char *xml;
} CtExtra;

CtExtra *ct_extra_new (const char *slot, gsize offset, const char *xml) G_GNUC_WARN_UNUSED_RESULT;
void ct_extra_free (CtExtra *self);
gboolean ct_extra_equal (const CtExtra *a, const CtExtra *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtExtra, ct_extra_free)

G_END_DECLS
