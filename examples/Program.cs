using Azure.AI.OpenAI;
using Azure.Identity;
using OpenAI.Chat;

var endpoint = new Uri(Environment.GetEnvironmentVariable("AZURE_OPENAI_ENDPOINT")!);
var azure = new AzureOpenAIClient(endpoint, new DefaultAzureCredential());

ChatClient chat = azure.GetChatClient("gpt-35-turbo-16k");
ChatCompletion completion = await chat.CompleteChatAsync("Say good morning.");
Console.WriteLine(completion.Content[0].Text);

ChatClient direct = new ChatClient(model: "gpt-5-mini", apiKey: Environment.GetEnvironmentVariable("OPENAI_API_KEY"));
Console.WriteLine((await direct.CompleteChatAsync("Say good night.")).Value.Content[0].Text);
