/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-data-reader.h"
#include "ct-framework-private.h"

G_BEGIN_DECLS

/* What is being read: the framework so far, and the places in it that the elements inside add to.
 */
typedef struct
{
  CtFramework *framework;
  CtStandard *standard;
  CtCriterion *criterion;
  gboolean criterion_verified;
  guint level;
} CtFrameworkContext;

gboolean _ct_framework_read_school_level (CtDataReader *reader, gpointer user_data);
gboolean _ct_framework_read_standard (CtDataReader *reader, gpointer user_data);
gboolean _ct_framework_read_level4 (CtDataReader *reader, gpointer user_data);

G_END_DECLS
