/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pdf-info"

#include "config.h"

#include "ct-pdf-info.h"

#include "ct-document-words.h"

/* The day of the document, not of the printing: the same plan gives the same bytes. */
static char *
dup_date (CtPlan *plan)
{
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  const char *date = ct_node_get_text (document, CT_DOCUMENT_DATE);
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  int first_year = calendar != NULL ? ct_calendar_get_first_year (calendar) : 2000;
  g_autofree char *first_day = g_strdup_printf ("%04d-%02d-01", CLAMP (first_year, 1, 9999), 9);
  g_autofree char *padded = g_strconcat (date, "-01", NULL);

  if (ct_day_parse_iso (date) != CT_DAY_NONE)
    return g_strdup_printf ("%sT00:00:00", date);
  if (ct_day_parse_iso (padded) != CT_DAY_NONE)
    return g_strdup_printf ("%sT00:00:00", padded);

  return g_strdup_printf ("%sT00:00:00", first_day);
}

CtPdfInfo *
ct_pdf_info_new (CtPlan *plan, CtPageStyle *style)
{
  CtPdfInfo *self = g_new0 (CtPdfInfo, 1);

  self->title = ct_document_words_dup_title (plan);
  self->author = ct_document_words_dup_author (plan);
  self->date = dup_date (plan);
  self->language = g_strdup (ct_page_style_get_language (style));

  return self;
}

void
ct_pdf_info_free (CtPdfInfo *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->date);
  g_free (self->language);
  g_free (self);
}
