/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtAppendix:
 * @CT_APPENDIX_TIMELINE: the time line
 * @CT_APPENDIX_RESULTS: what was assessed, by criterion
 * @CT_APPENDIX_MONEY: money by source and year, with the total in words
 * @CT_APPENDIX_ASSIGNMENTS: a slip for each person with what he or she is to do
 * @CT_APPENDIX_EVIDENCE: the list of evidence
 * @CT_APPENDIX_REMAINDER: what the plan says in fields that its form has no place for
 *
 * What can be printed behind a plan, in the order in which it is.
 */
typedef enum
{
  CT_APPENDIX_TIMELINE,
  CT_APPENDIX_RESULTS,
  CT_APPENDIX_MONEY,
  CT_APPENDIX_ASSIGNMENTS,
  CT_APPENDIX_EVIDENCE,
  CT_APPENDIX_REMAINDER,
} CtAppendix;

#define CT_N_APPENDICES (CT_APPENDIX_REMAINDER + 1)

const char *ct_appendix_to_nick (CtAppendix appendix);
gboolean ct_appendix_from_nick (const char *nick, CtAppendix *appendix);

G_END_DECLS
