/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-paragraph.h"

G_BEGIN_DECLS

/* A paragraph of a new plan, with placeholders. */
typedef struct
{
  CtParagraphKind kind;
  int level;
  char *text;
} CtFormParagraph;

/* A section of a new plan. */
typedef struct
{
  char *kind;
  char *heading;
  GPtrArray *paragraphs;
} CtFormSection;

typedef struct
{
  char *point;
  char *title;
} CtFormReviewPoint;

typedef struct
{
  int copies;
  char *text;
} CtFormRecipient;

/* Filled by the reader, and from then on never changed. */
struct _CtForm
{
  GObject parent_instance;

  char *id;
  char *label;
  char *circular;
  gboolean verified;
  char *page_style;
  char *bullets;
  GPtrArray *frameworks;
  char *words[CT_N_FORM_WORDS];

  GPtrArray *columns[CT_N_FORM_TABLES];
  gboolean landscape[CT_N_FORM_TABLES];
  GPtrArray *bands;
  GPtrArray *review_points;
  gboolean table_per_standard;
  gboolean numbers_standards;
  gboolean pairs_actions;

  GPtrArray *preamble;
  GPtrArray *sections;
  GPtrArray *closing;
  GPtrArray *recipients;
};

CtForm *_ct_form_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtFormSection *_ct_form_add_section (CtForm *self, const char *kind);
void _ct_form_paragraph_free (gpointer data);
void _ct_form_add_paragraph (GPtrArray *paragraphs,
                             CtParagraphKind kind,
                             int level,
                             const char *text);
void _ct_form_add_band (CtForm *self, int first_level, int last_level, const char *title);
void _ct_form_add_review_point (CtForm *self, const char *point, const char *title);
void _ct_form_add_recipient (CtForm *self, int copies, const char *text);

G_END_DECLS
