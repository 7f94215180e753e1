/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtSamplePlan:
 * @uri: its file
 * @title: its school
 * @caption: its years and how much is in it
 *
 * A plan that came with the program, to look at.
 */
typedef struct
{
  char *uri;
  char *title;
  char *caption;
} CtSamplePlan;

void ct_sample_plan_free (CtSamplePlan *self);

GPtrArray *ct_sample_plan_list (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
