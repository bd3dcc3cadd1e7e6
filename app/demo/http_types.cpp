// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_types.h"

#include "app/demo/json_writer.h"

namespace kramar::demo {

namespace {

struct Page {
    int status;
    const char *title;
    const char *text;
    const char *note;
};

constexpr Page kPages[] = {
    {401, "Not Authenticated",
     "This server could not verify that you are authorized to access the document you requested. Either you supplied "
     "the wrong credentials (e.g., bad password), or your browser does not understand how to supply the credentials "
     "required.<br /><br />\nNot Authenticated",
     ""},
    {403, "Forbidden", "Access was denied to this resource.<br /><br />\n", ""},
    {404, "Not Found", "The resource could not be found.<br /><br />\n", "\n"},
    {405, "Method Not Allowed", "The method is not allowed for this resource.<br /><br />\n", ""},
    {413, "Request Entity Too Large", "The body of your request was too large for this server.<br /><br />\n", ""},
    {429, "Too Many Requests", "Slow down.<br /><br />\n", ""},
    {500, "Internal Server Error",
     "The server has either erred or is incapable of performing the requested "
     "operation.<br /><br />\n",
     ""},
    {502, "Bad Gateway", "nginx", ""},
    {503, "Service Unavailable", "The server is currently unavailable. Please try again at a later time.", ""},
};

} // namespace

Answer json(QByteArray body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = std::move(body);
    return answer;
}

Answer htmlPage(int status)
{
    Answer answer;
    answer.status = status;
    answer.type = "text/html";
    for (const Page &page : kPages) {
        if (page.status != status)
            continue;
        const QByteArray title = QByteArray::number(status) + ' ' + page.title;
        answer.body = "<html>\n <head>\n  <title>" + title + "</title>\n </head>\n <body>\n  <h1>" + title +
                      "</h1>\n  " + page.text + "\n" + page.note + "\n\n </body>\n</html>";
    }
    return answer;
}

Answer errorAnswer(QByteArrayView text, int status)
{
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.text("error", text);
    out.endObject();
    return json(body, status);
}

} // namespace kramar::demo
