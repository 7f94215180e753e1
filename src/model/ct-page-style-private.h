/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-style.h"

G_BEGIN_DECLS

/* The columns are none where the appendix is no table of the style's. */
typedef struct
{
  char *title;
  gboolean landscape;
  GPtrArray *columns;
} CtStyleAppendix;

/* Filled by the reader, and from then on never changed. */
struct _CtPageStyle
{
  GObject parent_instance;

  char *id;
  char *label;
  char *language;
  char *letters;
  double lengths[CT_N_LENGTHS];
  double lowest[CT_N_LENGTHS];
  double highest[CT_N_LENGTHS];
  double points_per_unit[CT_N_LENGTHS];
  gboolean has_length[CT_N_LENGTHS];
  char *words[CT_N_STYLE_WORDS];
  CtStyleAppendix appendices[CT_N_APPENDICES];
  GPtrArray *families;
  GPtrArray *capacities;
  GHashTable *sheet;
  GHashTable *binding_before;
  GHashTable *binding_after;
};

CtPageStyle *_ct_page_style_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtPageStyle *_ct_page_style_copy (CtPageStyle *self) G_GNUC_WARN_UNUSED_RESULT;
void _ct_page_style_set_measure (CtPageStyle *self, CtLength length, double measure);

G_END_DECLS
