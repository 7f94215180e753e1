/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-signed-copy.h"

G_BEGIN_DECLS

#define CT_TYPE_SIGNED_COPY_BOX (ct_signed_copy_box_get_type ())

G_DECLARE_FINAL_TYPE (CtSignedCopyBox, ct_signed_copy_box, CT, SIGNED_COPY_BOX, GtkBox)

GtkWidget *ct_signed_copy_box_new (CtSignedCopy *copy, GFile *plan) G_GNUC_WARN_UNUSED_RESULT;
CtSignedCopy *ct_signed_copy_box_get_copy (CtSignedCopyBox *self);

G_END_DECLS
