/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"

G_BEGIN_DECLS

struct _CtCatalogue
{
  GObject parent_instance;

  GListStore *frameworks;
  GListStore *forms;
  GHashTable *page_styles;
  GPtrArray *counterparts;
  CtLegalActs *legal_acts;
  CtTableWords *table_words;
  CtSentences *sentences;
  CtHolidays *holidays;
  GPtrArray *problems;
};

G_END_DECLS
